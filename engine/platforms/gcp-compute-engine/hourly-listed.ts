/**
 * Compute Engine prices per hour as sources state them: vCPU and GB of memory of a family, and whole machines where only those
 * are known. All on demand, in USD.
 */

export interface FamilyPrices {
  readonly vcpu: string;
  readonly memoryGb: string;
}

/** In us-central1, us-east1 and us-west1 alike. */
export const FAMILIES: Readonly<Record<string, FamilyPrices>> = {
  e2: { vcpu: '0.02181159', memoryGb: '0.00292353' },
  n1: { vcpu: '0.031611', memoryGb: '0.004237' },
  n2: { vcpu: '0.031611', memoryGb: '0.004237' },
  n2d: { vcpu: '0.027502', memoryGb: '0.003686' },
  t2d: { vcpu: '0.027502', memoryGb: '0.003686' },
  c3: { vcpu: '0.03465', memoryGb: '0.003938' },
};

/** e2-standard-2; other standard sizes are multiples, shared-core sizes parts of it. */
export const E2_STANDARD_2: Readonly<Record<string, string>> = {
  'africa-south1': '0.087650936',
  'asia-east1': '0.07759188',
  'asia-east2': '0.09376134',
  'asia-northeast1': '0.08596572',
  'asia-northeast2': '0.08596572',
  'asia-northeast3': '0.08596572',
  'asia-south1': '0.08048436',
  'asia-south2': '0.08048436',
  'asia-southeast1': '0.08266614',
  'asia-southeast2': '0.090106086',
  'australia-southeast1': '0.095082',
  'australia-southeast2': '0.080816',
  'europe-central2': '0.08633556',
  'europe-north1': '0.07377756',
  'europe-north2': '0.070361996',
  'europe-southwest1': '0.079076',
  'europe-west1': '0.07371546',
  'europe-west10': '0.103197588',
  'europe-west12': '0.086444732',
  'europe-west2': '0.08633556',
  'europe-west3': '0.08633556',
  'europe-west4': '0.07377204',
  'europe-west6': '0.09376134',
  'europe-west8': '0.077732',
  'europe-west9': '0.077732',
  'me-central1': '0.081418872',
  'me-central2': '0.107218264',
  'me-west1': '0.073712564',
  'northamerica-northeast1': '0.07377204',
  'northamerica-northeast2': '0.07377204',
  'northamerica-south1': '0.073042444',
  'southamerica-east1': '0.1063704',
  'southamerica-west1': '0.095826322',
  'us-east4': '0.07547082',
  'us-east5': '0.06701142',
  'us-south1': '0.07907348',
  'us-west2': '0.08048988',
  'us-west3': '0.08048988',
  'us-west4': '0.07547082',
};

/** n2-standard-2, a fortieth of n2-standard-80; other standard sizes are multiples of it. */
export const N2_STANDARD_2: Readonly<Record<string, string>> = {
  'asia-east1': '0.112452',
  'asia-northeast1': '0.124588',
  'asia-south1': '0.116644',
  'asia-southeast1': '0.119806',
  'australia-southeast1': '0.1378',
  'europe-central2': '0.125124',
  'europe-north1': '0.106924',
  'europe-southwest1': '0.11459924',
  'europe-west1': '0.106834',
  'europe-west2': '0.125124',
  'europe-west3': '0.125124',
  'europe-west4': '0.106916',
  'europe-west6': '0.135858',
  'europe-west8': '0.11265688',
  'europe-west9': '0.11265688',
  'me-west1': '0.1068298',
  'northamerica-northeast1': '0.106916',
  'northamerica-northeast2': '0.106916',
  'southamerica-east1': '0.15416',
  'us-east4': '0.109378',
  'us-east5': '0.097118',
  'us-south1': '0.11459924',
  'us-west2': '0.116652',
  'us-west3': '0.116652',
  'us-west4': '0.109374',
};
