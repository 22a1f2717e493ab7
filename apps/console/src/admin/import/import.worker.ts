import { answer } from './answer.js';
import type { Asked } from './messages.js';

// Reading and planning large tables takes seconds: it is done beside the page, which stays quick.
self.addEventListener('message', ({ data }: MessageEvent<Asked>) => void answer(data, (told) => self.postMessage(told)));
