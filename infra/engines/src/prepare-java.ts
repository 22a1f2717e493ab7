import { findJava } from './install/java.js';
import { kafkaClassPath } from './install/kafka-jars.js';
import type { Tell } from './tell.js';

/**
 * What a consumer in Java is run with: a JDK that runs sources, and Kafka's own client among the broker's jars.
 * @throws EngineMissing
 */
export async function prepareJava(tell: Tell): Promise<{ readonly java: string; readonly classPath: string }> {
  return { java: await findJava('compiler', tell), classPath: await kafkaClassPath(tell) };
}
