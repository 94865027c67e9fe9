import { describe, expect, it } from '@jest/globals';
import { awsClients } from '../../src/aws/clients.js';
import { stateMachine } from '../../src/aws/state-machine.js';
import { pointSdkAt } from './environment.js';
import { answering, sfnError, type Answer } from './wire-server.js';

const ARN = 'arn:aws:states:us-east-1:123456789012:stateMachine:broker';
const described = (definition: string): Answer => ({ status: 200, body: JSON.stringify({ definition }) });

async function ask(answer: Answer, arn = ARN) {
  const server = await answering(answer);
  const restore = pointSdkAt(server.endpoint);
  const { sfn } = awsClients('us-east-1', process.env);
  try {
    return { definition: await stateMachine(sfn, arn).definition(), asked: server.bodies };
  } finally {
    sfn.destroy();
    restore();
    await server.close();
  }
}

describe('the definition of a state machine', () => {
  it('is what AWS describes', async () => {
    expect((await ask(described('{"States":{}}'))).definition).toBe('{"States":{}}');
  });

  it.each(['AccessDeniedException', 'KmsAccessDeniedException'])(
    'is unknown when AWS answers %s',
    async (code) => {
      expect((await ask(sfnError(code, 'no'))).definition).toBeNull();
    },
  );

  it.each([
    ['a version', `${ARN}:3`, `${ARN}:3`],
    ['an alias, which AWS does not describe', `${ARN}:live`, ARN],
  ])('is asked of %s', async (_what, arn, asked) => {
    expect((await ask(described('{}'), arn)).asked).toEqual([JSON.stringify({ stateMachineArn: asked })]);
  });

  it('of a machine that does not exist is no answer', async () => {
    await expect(ask(sfnError('StateMachineDoesNotExist', 'no'))).rejects.toMatchObject({
      code: 'refused',
      message: `the state machine ${ARN} does not exist`,
    });
  });
});
