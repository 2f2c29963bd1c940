/** The columns of a FOCUS 1.2 file that a simulated bill fills, in their order, and what kind of cell each holds. */

/** A decimal always shows its point; text is ASCII; details are one flat JSON object. */
export type CellKind = 'text' | 'decimal' | 'details';

/** Alphabetical, as the samples of the specification have them. */
export const FOCUS_COLUMNS = {
  BilledCost: 'decimal',
  BillingAccountId: 'text',
  BillingAccountName: 'text',
  BillingAccountType: 'text',
  BillingCurrency: 'text',
  BillingPeriodEnd: 'text',
  BillingPeriodStart: 'text',
  ChargeCategory: 'text',
  ChargeClass: 'text',
  ChargeDescription: 'text',
  ChargeFrequency: 'text',
  ChargePeriodEnd: 'text',
  ChargePeriodStart: 'text',
  CommitmentDiscountCategory: 'text',
  CommitmentDiscountId: 'text',
  CommitmentDiscountName: 'text',
  CommitmentDiscountQuantity: 'decimal',
  CommitmentDiscountStatus: 'text',
  CommitmentDiscountType: 'text',
  CommitmentDiscountUnit: 'text',
  ConsumedQuantity: 'decimal',
  ConsumedUnit: 'text',
  ContractedCost: 'decimal',
  ContractedUnitPrice: 'decimal',
  EffectiveCost: 'decimal',
  InvoiceId: 'text',
  InvoiceIssuerName: 'text',
  ListCost: 'decimal',
  ListUnitPrice: 'decimal',
  PricingCategory: 'text',
  PricingQuantity: 'decimal',
  PricingUnit: 'text',
  ProviderName: 'text',
  PublisherName: 'text',
  RegionId: 'text',
  RegionName: 'text',
  ResourceId: 'text',
  ResourceName: 'text',
  ResourceType: 'text',
  ServiceCategory: 'text',
  ServiceName: 'text',
  ServiceSubcategory: 'text',
  SkuId: 'text',
  SkuMeter: 'text',
  SkuPriceDetails: 'details',
  SkuPriceId: 'text',
  Tags: 'details',
} as const satisfies Readonly<Record<string, CellKind>>;

/** Our own, after all others: what was simulated, and where each price comes from. */
export const OWN_COLUMNS = {
  x_Confidence: 'text',
  x_Deployment: 'text',
  x_PriceAsOf: 'text',
  x_PriceTableVersion: 'text',
  x_Scenario: 'text',
  x_Seed: 'text',
  x_Source: 'text',
} as const satisfies Readonly<Record<string, CellKind>>;

export type ColumnId = keyof typeof FOCUS_COLUMNS | keyof typeof OWN_COLUMNS;

/** Absent is null. Decimals are decimal text. */
export type FocusRow = Readonly<Partial<Record<ColumnId, string | Details>>>;

export type Details = Readonly<Record<string, string>>;
