// Keeps the replicas alive: whichever dies is started again. This is the process that release B forgot.
import { endWithParent } from './lifeline.mjs';
import { replicaSet } from './replica-set.mjs';

// Real supervisors back off too; it also makes the outage long enough to be seen by a probe.
const BACK_OFF_MS = 1000;

const replicas = replicaSet(process.argv[2], () => setTimeout(replicas.startMissing, BACK_OFF_MS));

async function end() {
  await replicas.end();
  process.exit(0);
}

endWithParent(end);
process.once('SIGTERM', end);
process.on('message', replicas.startMissing);
replicas.startMissing();
