import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows the history of every organization on Kafka, commit by commit, each once and whole. One file:
 * java -cp 'lib/*' Consumer.java, with kafka-clients and slf4j-api in lib.
 * CAIRN_KAFKA_BROKERS, CAIRN_KAFKA_TOPIC, GROUP.
 */
public class Consumer {
  /** By organization: the commit that was applied last. Keep it with your effect, in the same transaction. */
  private static final Map<String, Long> last = new HashMap<>();
  /** By organization: the events of the commit that is not complete yet. */
  private static final Map<String, List<ConsumerRecord<String, String>>> open = new HashMap<>();

  public static void main(String[] arguments) {
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings())) {
      consumer.subscribe(List.of(setting("CAIRN_KAFKA_TOPIC", "okr.history.v1")));
      while (true) {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
          if (take(record)) done.put(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
        }
        consumer.commitSync(done); // behind whole commits alone: a new start begins with the first event of one
      }
    }
  }

  /** Is the commit complete with this event, or was it applied before? */
  private static boolean take(ConsumerRecord<String, String> record) {
    String organization = record.key();
    long position = Long.parseLong(attribute(record, "position"));
    int index = Integer.parseInt(attribute(record, "index"));
    int count = Integer.parseInt(attribute(record, "count"));
    if (index == 0) open.put(organization, new ArrayList<>());
    List<ConsumerRecord<String, String>> commit = open.computeIfAbsent(organization, any -> new ArrayList<>());
    commit.add(record);
    if (commit.size() < count) return false;
    long before = last.getOrDefault(organization, position - 1);
    if (position > before + 1) throw new IllegalStateException("commits of " + organization + " are missing before " + position);
    if (position == before + 1) apply(commit);
    last.put(organization, Math.max(before, position));
    return true;
  }

  /** Your effect. */
  private static void apply(List<ConsumerRecord<String, String>> commit) {
    for (ConsumerRecord<String, String> event : commit) {
      System.out.println(attribute(event, "source") + " " + attribute(event, "sequence") + " " + attribute(event, "type"));
    }
  }

  private static String attribute(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader("ce_" + name).value(), StandardCharsets.UTF_8);
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", setting("CAIRN_KAFKA_BROKERS", "localhost:9092"));
    settings.put("group.id", setting("GROUP", "example"));
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", "false");
    settings.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    settings.put("value.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    return settings;
  }

  private static String setting(String name, String fallback) {
    return System.getenv().getOrDefault(name, fallback);
  }
}
