/**
 * EC2 prices per hour that no source states: derived from the largest stated size of the same family and region by the
 * rule that sizes scale by powers of two, rounded half-up to four decimals. Every stated pair of sizes keeps the rule.
 */
import type { HourlyPrices } from './hourly-listed.ts';

/** Bases: t3 from xlarge, t4g from large, m7g from xlarge, c7g from 8xlarge. */
export const DERIVED = {
  'us-east-2': {
    t3: { nano: '0.0052', micro: '0.0104', medium: '0.0416', large: '0.0832', '2xlarge': '0.3328' },
    t4g: { nano: '0.0042', small: '0.0168', xlarge: '0.1344', '2xlarge': '0.2688' },
    m7g: { large: '0.0816', '2xlarge': '0.3264', '4xlarge': '0.6528' },
    c7g: { xlarge: '0.1445', '2xlarge': '0.2891', '4xlarge': '0.5781' },
  },
  'us-west-1': {
    t3: { nano: '0.0062', micro: '0.0124', medium: '0.0496', large: '0.0992', '2xlarge': '0.3968' },
    t4g: { nano: '0.005', small: '0.02', xlarge: '0.16', '2xlarge': '0.32' },
    m7g: { large: '0.0952', '2xlarge': '0.3808', '4xlarge': '0.7616' },
    c7g: { xlarge: '0.1802', '2xlarge': '0.3604', '4xlarge': '0.7208' },
  },
  'us-west-2': {
    t3: { nano: '0.0052', micro: '0.0104', medium: '0.0416', large: '0.0832', '2xlarge': '0.3328' },
    t4g: { nano: '0.0042', small: '0.0168', xlarge: '0.1344', '2xlarge': '0.2688' },
    m7g: { large: '0.0816', '2xlarge': '0.3264', '4xlarge': '0.6528' },
    c7g: { xlarge: '0.145', '2xlarge': '0.29', '4xlarge': '0.58' },
  },
  'ca-central-1': {
    t3: { nano: '0.0058', micro: '0.0116', medium: '0.0464', large: '0.0928', '2xlarge': '0.3712' },
    t4g: { nano: '0.0046', small: '0.0184', xlarge: '0.1472', '2xlarge': '0.2944' },
    m7g: { large: '0.091', '2xlarge': '0.3638', '4xlarge': '0.7276' },
    c7g: { xlarge: '0.1581', '2xlarge': '0.3163', '4xlarge': '0.6325' },
  },
  'eu-west-2': {
    t3: { nano: '0.0059', micro: '0.0118', medium: '0.0472', large: '0.0944', '2xlarge': '0.3776' },
    t4g: { nano: '0.0047', small: '0.0188', xlarge: '0.1504', '2xlarge': '0.3008' },
    m7g: { large: '0.0944', '2xlarge': '0.3774', '4xlarge': '0.7548' },
    c7g: { xlarge: '0.1717', '2xlarge': '0.3435', '4xlarge': '0.6869' },
  },
  'eu-west-3': {
    t3: { nano: '0.0059', micro: '0.0118', medium: '0.0472', large: '0.0944', '2xlarge': '0.3776' },
    t4g: { nano: '0.0047', small: '0.0188', xlarge: '0.1504', '2xlarge': '0.3008' },
    m7g: { large: '0.0952', '2xlarge': '0.3808', '4xlarge': '0.7616' },
    c7g: { xlarge: '0.1717', '2xlarge': '0.3435', '4xlarge': '0.6869' },
  },
  'eu-central-1': {
    t3: { nano: '0.006', micro: '0.012', medium: '0.048', large: '0.096', '2xlarge': '0.384' },
    t4g: { nano: '0.0048', xlarge: '0.1536', '2xlarge': '0.3072' },
    m7g: { large: '0.0978', '2xlarge': '0.391', '4xlarge': '0.782' },
    c7g: { xlarge: '0.1649', '2xlarge': '0.3298', '4xlarge': '0.6596' },
  },
  'eu-north-1': {
    t3: { nano: '0.0054', micro: '0.0108', medium: '0.0432', large: '0.0864', '2xlarge': '0.3456' },
    t4g: { nano: '0.0043', small: '0.0172', xlarge: '0.1376', '2xlarge': '0.2752' },
    m7g: { large: '0.0867', '2xlarge': '0.3468', '4xlarge': '0.6936' },
    c7g: { xlarge: '0.1547', '2xlarge': '0.3095', '4xlarge': '0.6189' },
  },
  'ap-northeast-1': {
    t3: { nano: '0.0068', micro: '0.0136', medium: '0.0544', large: '0.1088', '2xlarge': '0.4352' },
    t4g: { nano: '0.0054', small: '0.0216', xlarge: '0.1728', '2xlarge': '0.3456' },
    m7g: { large: '0.1054', '2xlarge': '0.4216', '4xlarge': '0.8432' },
    c7g: { xlarge: '0.1819', '2xlarge': '0.3639', '4xlarge': '0.7277' },
  },
  'ap-northeast-2': {
    t3: { nano: '0.0065', micro: '0.013', medium: '0.052', large: '0.104', '2xlarge': '0.416' },
    t4g: { nano: '0.0052', small: '0.0208', xlarge: '0.1664', '2xlarge': '0.3328' },
    m7g: { large: '0.1003', '2xlarge': '0.4012', '4xlarge': '0.8024' },
    c7g: { xlarge: '0.1632', '2xlarge': '0.3264', '4xlarge': '0.6528' },
  },
  'ap-south-1': {
    t3: { nano: '0.0056', micro: '0.0112', medium: '0.0448', large: '0.0896', '2xlarge': '0.3584' },
    t4g: { nano: '0.0028', small: '0.0112', xlarge: '0.0896', '2xlarge': '0.1792' },
    m7g: { large: '0.0583', '2xlarge': '0.2332', '4xlarge': '0.4664' },
    c7g: { xlarge: '0.0982', '2xlarge': '0.1963', '4xlarge': '0.3927' },
  },
  'ap-southeast-1': {
    t3: { nano: '0.0066', micro: '0.0132', medium: '0.0528', large: '0.1056', '2xlarge': '0.4224' },
    t4g: { nano: '0.0053', small: '0.0212', xlarge: '0.1696', '2xlarge': '0.3392' },
    m7g: { large: '0.102', '2xlarge': '0.408', '4xlarge': '0.816' },
    c7g: { xlarge: '0.1666', '2xlarge': '0.3332', '4xlarge': '0.6664' },
  },
  'ap-southeast-2': {
    t3: { nano: '0.0066', micro: '0.0132', medium: '0.0528', large: '0.1056', '2xlarge': '0.4224' },
    t4g: { nano: '0.0053', small: '0.0212', xlarge: '0.1696', '2xlarge': '0.3392' },
    m7g: { large: '0.102', '2xlarge': '0.408', '4xlarge': '0.816' },
    c7g: { xlarge: '0.1887', '2xlarge': '0.3775', '4xlarge': '0.7549' },
  },
  'ap-east-1': {
    t3: { nano: '0.0073', micro: '0.0146', medium: '0.0584', large: '0.1168', '2xlarge': '0.4672' },
    t4g: { nano: '0.0058', small: '0.0232', xlarge: '0.1856', '2xlarge': '0.3712' },
    m7g: { medium: '0.0561', large: '0.1122', '2xlarge': '0.4488', '4xlarge': '0.8976' },
    c7g: { xlarge: '0.182', '2xlarge': '0.364', '4xlarge': '0.728' },
  },
  'me-south-1': {
    t3: { nano: '0.0063', micro: '0.0125', medium: '0.0502', large: '0.1003', '2xlarge': '0.4012' },
    t4g: { nano: '0.005', small: '0.0201', xlarge: '0.1606', '2xlarge': '0.3212' },
    m7g: { large: '0.1122', '2xlarge': '0.4488', '4xlarge': '0.8976' },
    c7g: { xlarge: '0.1795', '2xlarge': '0.3591', '4xlarge': '0.7181' },
  },
  'af-south-1': {
    t3: { nano: '0.0068', micro: '0.0136', medium: '0.0543', large: '0.1085', '2xlarge': '0.434' },
    t4g: { nano: '0.0054', small: '0.0217', xlarge: '0.1734', '2xlarge': '0.3468' },
    m7g: { medium: '0.054', large: '0.108', '2xlarge': '0.4318', '4xlarge': '0.8636' },
    c7g: { xlarge: '0.1938', '2xlarge': '0.3876', '4xlarge': '0.7752' },
  },
} as const satisfies HourlyPrices;
