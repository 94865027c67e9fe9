import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

const LISTEN = '0A';

/** Addresses that a process listens on, as the Linux kernel writes them (`0100007F` is 127.0.0.1). */
export function listeningAddresses(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  const sockets = new Set(
    readdirSync(folder).flatMap(
      (fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/${fd}`))?.[1] ?? [],
    ),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
    readFileSync(`/proc/${pid}/net/${protocol}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(
        ([, , , state, , , , , , inode]) =>
          inode !== undefined && sockets.has(inode) && isBound(protocol, state),
      )
      .map(([, address]) => address?.split(':')[0] ?? ''),
  );
}

function isBound(protocol: string, state: string | undefined): boolean {
  return protocol.startsWith('udp') || state === LISTEN;
}
