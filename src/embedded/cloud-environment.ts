/** The one region that the embedded broker knows. */
export const REGION = 'us-east-1';

/** Credentials of nobody; the embedded broker takes any. */
export const PLACEHOLDER = { accessKeyId: 'embedded', secretAccessKey: 'embedded' } as const;

/** What a process needs to speak to the embedded broker instead of AWS. The credentials are placeholders. */
export function cloudEnvironment(endpoint: string): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: PLACEHOLDER.accessKeyId,
    AWS_SECRET_ACCESS_KEY: PLACEHOLDER.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
  };
}

/** Variables by which an SDK would prefer something else to `cloudEnvironment`. */
export function isStronger(name: string): boolean {
  return name.startsWith('AWS_ENDPOINT_URL_') || STRONGER.has(name);
}

const STRONGER = new Set([
  'AWS_PROFILE',
  'AWS_DEFAULT_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
]);

/** Where the emulator may write, and where its commands lie. */
export interface EmulatorPlace {
  /** A folder of its own; it is home, temporary folder and state at once. */
  readonly scratch: string;
  /** Folders of commands, first wins. */
  readonly path: readonly string[];
  /** Shown by its health page, so that no other emulator is taken for it. */
  readonly token: string;
}

/**
 * All that the emulator and its workers see of the environment: nothing of the user's but the PATH, so that neither
 * credentials nor settings reach them.
 */
export function emulatorEnvironment(port: number, place: EmulatorPlace): Readonly<Record<string, string>> {
  return {
    ...cloudEnvironment(`http://127.0.0.1:${port}`),
    PATH: place.path.join(':'),
    HOME: place.scratch,
    TMPDIR: place.scratch,
    LANG: 'C.UTF-8',
    PYTHONUTF8: '1',
    GATEWAY_PORT: String(port),
    // By default it listens on every interface, and opens ports of other protocols too.
    BIND_HOST: '127.0.0.1',
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    STATE_DIR: place.scratch,
    PERSIST_STATE: '0',
    LAMBDA_EXECUTOR: 'local',
    // At its start it removes the containers of other emulators, wherever it finds Docker.
    DOCKER_HOST: `unix://${place.scratch}/no-docker.sock`,
    MINISTACK_REGION: REGION,
    MINISTACK_EDITION: place.token,
  };
}
