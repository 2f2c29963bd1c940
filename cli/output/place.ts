/** `aws-lambda us-east-1`; the platform alone where it costs the same everywhere. */
export function placeOf(platform: string, region: string): string {
  return region === '*' ? platform : `${platform} ${region}`;
}
