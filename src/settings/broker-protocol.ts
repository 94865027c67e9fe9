/**
 * What can run behind a state machine: the gate's own broker, or one of the machines of the published Experiment Broker,
 * which run experiments in a Lambda function or in a container on ECS.
 */
export const BROKER_PROTOCOLS = ['resiliency-gate', 'published-lambda', 'published-ecs'] as const;
export type BrokerProtocol = (typeof BROKER_PROTOCOLS)[number];
