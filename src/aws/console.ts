/** A region of AWS, and how its services are found. */
export interface AwsPlace {
  /** `''`: that of the environment. */
  readonly region: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where a service is asked. */
export interface ServicePlace extends AwsPlace {
  /** As the variables of endpoints call it: `AWS_ENDPOINT_URL_<service>`. */
  readonly service: string;
}

/**
 * Where a person can look at something in the console; null when the services are not AWS's own, which has no console for
 * them. The parts of `path` and `place` – what follows the `#` – are encoded.
 */
export function consoleUrl(
  { service, region, environment }: ServicePlace,
  path: string,
  place = '',
): string | null {
  const endpoint = environment[`AWS_ENDPOINT_URL_${service}`] ?? environment['AWS_ENDPOINT_URL'];
  if (endpoint || region === '') return null;
  return `https://${region}.${domainOf(region)}/${path}?region=${region}${place && `#${place}`}`;
}

function domainOf(region: string): string {
  if (region.startsWith('cn-')) return 'console.amazonaws.cn';
  return region.startsWith('us-gov-') ? 'console.amazonaws-us-gov.com' : 'console.aws.amazon.com';
}
