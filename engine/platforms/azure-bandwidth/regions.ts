/**
 * Azure regions by what data that leaves them costs. Groups follow the price list: Israel, Mexico and Chile pay like
 * North America and Europe for egress; of what they pay between regions nothing is known.
 */
function list(names: string): readonly string[] {
  return names.split(' ');
}

const NORTH_AMERICA = list(
  'canadacentral canadaeast centralus eastus eastus2 northcentralus southcentralus westcentralus westus westus2 westus3',
);
const EUROPE = list(
  'francecentral francesouth germanynorth germanywestcentral italynorth northeurope norwayeast norwaywest ' +
    'swedencentral swedensouth switzerlandnorth switzerlandwest uksouth ukwest westeurope',
);
/** Not yet sold with routing over the internet. */
const NEW_IN_EUROPE = list('austriaeast belgiumcentral denmarkeast spaincentral');
const ONLY_OVER_INTERNET = list('polandcentral');
const PAYING_LIKE_EUROPE = list('chilecentral israelcentral mexicocentral');
const ASIA_PACIFIC = list(
  'australiacentral australiacentral2 australiaeast australiasoutheast centralindia eastasia indiasouthcentral ' +
    'indonesiacentral japaneast japanwest jioindiacentral jioindiawest koreacentral koreasouth malaysiawest ' +
    'qatarcentral southeastasia southindia westindia',
);
const NEW_ZEALAND = list('newzealandnorth');
const SOUTH_AMERICA = list('brazilsouth');
const AFRICA_AND_UAE = list('southafricanorth southafricawest uaecentral uaenorth');

export const OVER_MICROSOFT = {
  americaAndEurope: [
    ...NORTH_AMERICA,
    ...EUROPE,
    ...NEW_IN_EUROPE,
    ...PAYING_LIKE_EUROPE,
    ...list('israelnorthwest'),
  ],
  asiaPacific: [...ASIA_PACIFIC, ...NEW_ZEALAND],
  southAndAfrica: [...SOUTH_AMERICA, ...AFRICA_AND_UAE],
};

export const OVER_INTERNET = {
  americaAndEurope: [...NORTH_AMERICA, ...EUROPE, ...ONLY_OVER_INTERNET, ...PAYING_LIKE_EUROPE],
  asiaPacific: ASIA_PACIFIC,
  newZealand: NEW_ZEALAND,
  southAndAfrica: [...SOUTH_AMERICA, ...AFRICA_AND_UAE],
};

export const BETWEEN_REGIONS = {
  americaAndEurope: [...NORTH_AMERICA, ...EUROPE, ...NEW_IN_EUROPE, ...ONLY_OVER_INTERNET],
  asiaOceaniaMiddleEastAndAfrica: [...ASIA_PACIFIC, ...NEW_ZEALAND, ...AFRICA_AND_UAE],
  southAmerica: SOUTH_AMERICA,
};
