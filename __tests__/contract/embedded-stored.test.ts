import { describeBrokerContract } from './broker.js';
import { embeddedStage } from './embedded-stage.js';

describeBrokerContract('the embedded broker with a stored list', embeddedStage(0));
