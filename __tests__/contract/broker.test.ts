import { describeBrokerContract } from './broker.js';
import { fakeStage, stepFunctionsStage } from './in-memory.js';

describeBrokerContract('the fake', fakeStage);
describeBrokerContract('Step Functions in memory', stepFunctionsStage(100_000));
describeBrokerContract('Step Functions in memory with a stored list', stepFunctionsStage(0));
