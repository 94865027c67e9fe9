import type { Call } from '../aws/recording-proxy.js';

/** An IAM action and the ARN it is done to. */
export interface Need {
  readonly action: string;
  readonly resource: string;
}

/** What AWS would ask a role for before it answers this call. */
export function neededFor(call: Call): readonly Need[] {
  return call.target === '' ? neededOfS3(call) : [neededByTarget(call)];
}

const SERVICES: Readonly<Record<string, string>> = {
  AWSStepFunctions: 'states',
  GraniteServiceVersion20100801: 'cloudwatch',
};

function neededByTarget({ target, body }: Call): Need {
  const [service = '', operation = ''] = target.split('.');
  const prefix = SERVICES[service] ?? service;
  const asked = JSON.parse(body) as { readonly executionArn?: string; readonly stateMachineArn?: string };
  const resource = asked.executionArn ?? asked.stateMachineArn ?? '*';
  return { action: `${prefix}:${operation}`, resource };
}

/** Of S3 with the bucket in the path. */
function neededOfS3({ method, url, status }: Call): readonly Need[] {
  const { pathname } = new URL(url, 'http://s3');
  const [, bucketName = '', ...key] = decodeURIComponent(pathname).split('/');
  const bucket = `arn:aws:s3:::${bucketName}`;
  const list = { action: 's3:ListBucket', resource: bucket };
  if (key.join('/') === '') return [method === 'GET' || method === 'HEAD' ? list : unknown(method, url)];
  const object = `${bucket}/${key.join('/')}`;
  const action = OF_OBJECTS[method];
  const need = action === undefined ? unknown(method, url) : { action, resource: object };
  // Without it S3 says "forbidden" instead of "not found".
  return status === 404 ? [need, list] : [need];
}

const OF_OBJECTS: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

function unknown(method: string, url: string): Need {
  return { action: `${method} that nobody knows`, resource: url };
}
