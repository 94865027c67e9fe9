import { describeBrokerContract } from './broker.js';
import { embeddedStage } from './embedded-stage.js';

describeBrokerContract('the embedded broker', embeddedStage(100_000));
