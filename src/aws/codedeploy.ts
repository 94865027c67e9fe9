import { GetDeploymentCommand, StopDeploymentCommand, CodeDeployClient } from '@aws-sdk/client-codedeploy';
import type { CodeDeploy, CodeDeployDeployment } from '../rollback/codedeploy.js';
import { clientSettings } from './client-settings.js';
import { consoleUrl, type AwsPlace, type ServicePlace } from './console.js';
import { asking, errorName, type SendOptions } from './refusal.js';
import { renewing } from './renewal.js';
import type { Credentials } from './session.js';

/** CodeDeploy as rollbacks use it. */
export class SdkCodeDeploy implements CodeDeploy {
  constructor(
    private readonly client: CodeDeployClient,
    private readonly place: ServicePlace,
  ) {}

  async stop(deploymentId: string, signal?: AbortSignal): Promise<boolean> {
    const command = new StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true });
    const ask = async (options: SendOptions) => {
      try {
        await this.client.send(command, options);
        return true;
      } catch (error) {
        if (errorName(error) === 'DeploymentAlreadyCompletedException') return false;
        throw error;
      }
    };
    return asking({ action: 'codedeploy:StopDeployment', resource: deploymentId }, ask, signal);
  }

  async describe(deploymentId: string, signal?: AbortSignal): Promise<CodeDeployDeployment> {
    const command = new GetDeploymentCommand({ deploymentId });
    const need = { action: 'codedeploy:GetDeployment', resource: deploymentId };
    const { deploymentInfo = {} } = await asking(
      need,
      (options) => this.client.send(command, options),
      signal,
    );
    const { status, rollbackInfo, errorInformation } = deploymentInfo;
    return {
      status: status ?? 'unknown',
      rollbackId: rollbackInfo?.rollbackDeploymentId ?? null,
      rollbackMessage: rollbackInfo?.rollbackMessage ?? null,
      error: [errorInformation?.code, errorInformation?.message].filter(Boolean).join(': ') || null,
    };
  }

  urlOf(id: string): string | null {
    return consoleUrl(this.place, `codesuite/codedeploy/deployments/${encodeURIComponent(id)}`);
  }
}

/** Null credentials are the default chain. */
export function codeDeployIn(place: AwsPlace, credentials: Credentials | null): SdkCodeDeploy {
  return new SdkCodeDeploy(renewing(new CodeDeployClient(clientSettings(place.region, credentials))), {
    ...place,
    service: 'CODEDEPLOY',
  });
}
