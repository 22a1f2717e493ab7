import { KafkaProducer, Relay } from '@cairn/kafka';
import { PLATFORM, type Platform, type ReadinessCheck } from '@cairn/service-kit';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

/** Who publishes, in the brokers' logs. */
const CLIENT = 'cairn.history';

const relays = new WeakMap<Platform, Relay>();

/** The one relay of a process; none where there is no Kafka. */
export function relayOf(platform: Platform): Relay | undefined {
  const { kafka, state, catalogue, timing } = platform;
  if (kafka === undefined) return undefined;
  const logger = new Logger('relay');
  const onTrouble = (error: unknown): void => logger.warn(new Error('The history cannot be published just now.', { cause: error }));
  const relay = relays.get(platform) ?? new Relay({ producer: new KafkaProducer({ ...kafka, clientId: CLIENT }), cursors: state.cursors, catalogue, timing, onTrouble });
  relays.set(platform, relay);
  return relay;
}

/** The topic is late while the relay is away, and nothing else is: no request is kept out. */
export function relayChecksOf(platform: Platform): readonly ReadinessCheck[] {
  const relay = relayOf(platform);
  if (relay === undefined) return [];
  const check = async (): Promise<void> => {
    const { problem } = relay.status();
    if (problem !== undefined) throw new Error(problem);
  };
  return [{ name: 'relay', dispensable: true, check }];
}

/** Has the topic made before there is anything to publish. Ends the relay before the log is followed no more, for that waits until everything that was begun is sent. */
@Injectable()
export class RelayLifetime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  onApplicationBootstrap(): void {
    relayOf(this.platform)?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await relayOf(this.platform)?.close();
  }
}
