import { connect } from 'node:net';
import { HOST } from '../process/ports.js';

/** A first question in an engine's own protocol, and how its answer is known. */
export interface Question {
  readonly bytes: Buffer;
  /** Is this the answer, whole? It may come in pieces: called with all that came so far. */
  readonly isAnswer: (received: Buffer) => boolean;
}

/** Puts the question once; false when nobody listens, the answer is another, or none comes within `patience` milliseconds. */
export function ask(port: number, { bytes, isAnswer }: Question, patience = 2_000): Promise<boolean> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    const socket = connect(port, HOST, () => socket.write(bytes));
    const end = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(patience, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (isAnswer(received)) end(true);
    });
  });
}
