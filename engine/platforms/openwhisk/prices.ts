/** What Apache OpenWhisk costs where people host it themselves: the nodes that it runs on. */
import { selfHostedBook } from '../../platform-kinds/self-hosted/self-hosted.ts';

export const prices = selfHostedBook('openwhisk', 'Apache OpenWhisk, self-hosted');
