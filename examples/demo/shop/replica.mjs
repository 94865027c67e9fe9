// One replica of the checkout service: sells things, and tells the load balancer where it can be reached.
import { parseArgs } from 'node:util';
import { endWithParent } from './lifeline.mjs';
import { serveJson } from './json-server.mjs';

const { values } = parseArgs({ options: { name: { type: 'string' }, balancer: { type: 'string' } } });
endWithParent();

const url = await serveJson((request, { pathname }, body) => {
  if (pathname !== '/checkout') return [404, { error: `no such page: ${pathname}` }];
  // The pid lets whoever wants to kill this process make sure that it is still this one.
  if (request.method === 'GET') return [200, { replica: values.name, pid: process.pid }];
  return [201, { order: JSON.parse(body).order, replica: values.name }];
});

// A restarted replica has a new port; announcing itself is what brings it back into the rotation.
await fetch(`${values.balancer}/replicas/${values.name}`, {
  method: 'PUT',
  body: JSON.stringify({ url, pid: process.pid }),
});
