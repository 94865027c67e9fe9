import {
  GetAliasCommand,
  paginateListVersionsByFunction,
  UpdateAliasCommand,
  type AliasConfiguration,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import type { AliasTarget, LambdaAliases } from '../rollback/lambda-alias.js';
import { clientSettings } from './client-settings.js';
import { consoleUrl, type AwsPlace, type ServicePlace } from './console.js';
import { asking } from './refusal.js';
import { renewing } from './renewal.js';
import type { Credentials } from './session.js';

/** Lambda as rollbacks use it. */
export class SdkLambdaAliases implements LambdaAliases {
  constructor(
    private readonly client: LambdaClient,
    private readonly place: ServicePlace,
  ) {}

  async target(FunctionName: string, Name: string, signal?: AbortSignal): Promise<AliasTarget> {
    const command = new GetAliasCommand({ FunctionName, Name });
    const need = { action: 'lambda:GetAlias', resource: `${FunctionName}:${Name}` };
    return readAlias(await asking(need, (options) => this.client.send(command, options), signal));
  }

  async versions(FunctionName: string, signal?: AbortSignal): Promise<readonly string[]> {
    return asking(
      { action: 'lambda:ListVersionsByFunction', resource: FunctionName },
      async () => {
        const found: string[] = [];
        for await (const page of paginateListVersionsByFunction({ client: this.client }, { FunctionName }))
          found.push(...(page.Versions ?? []).flatMap(({ Version }) => (Version ? [Version] : [])));
        return found.filter((version) => /^\d+$/.test(version));
      },
      signal,
    );
  }

  async point(
    FunctionName: string,
    Name: string,
    version: string,
    signal?: AbortSignal,
  ): Promise<AliasTarget> {
    const command = new UpdateAliasCommand({
      FunctionName,
      Name,
      FunctionVersion: version,
      RoutingConfig: { AdditionalVersionWeights: {} },
    });
    const need = { action: 'lambda:UpdateAlias', resource: `${FunctionName}:${Name}` };
    return readAlias(await asking(need, (options) => this.client.send(command, options), signal));
  }

  urlOf(name: string, alias: string): string | null {
    const [, , , , , , bare = name] = name.split(':');
    const shown = `/functions/${encodeURIComponent(bare)}/aliases/${encodeURIComponent(alias)}`;
    return consoleUrl(this.place, 'lambda/home', shown);
  }
}

function readAlias({ FunctionVersion = '', RoutingConfig }: AliasConfiguration): AliasTarget {
  return { version: FunctionVersion, weights: RoutingConfig?.AdditionalVersionWeights ?? {} };
}

/** Null credentials are the default chain. */
export function lambdaAliasesIn(place: AwsPlace, credentials: Credentials | null): SdkLambdaAliases {
  return new SdkLambdaAliases(renewing(new LambdaClient(clientSettings(place.region, credentials))), {
    ...place,
    service: 'LAMBDA',
  });
}
