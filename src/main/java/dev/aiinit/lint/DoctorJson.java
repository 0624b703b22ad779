package dev.aiinit.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What doctor found, for programs: {@code doctor/1}, and its rules: {@code doctor-rules/1}. */
public final class DoctorJson {
    private DoctorJson() {}

    /**
     * The whole report.
     *
     * @param failed whether the exit code says so
     * @param advises whether the steps against the 1M error are told
     * @param mends whether {@code --fix} can write what a diagnosis brings
     */
    public static Map<String, Object> of(
            Examination found, Installation installation, boolean failed, boolean advises, Predicate<Diagnosis> mends) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "doctor/1");
        tree.put("failed", failed);
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            counts.put(severity.word(), found.count(severity));
        }
        tree.put("counts", counts);
        List<Object> findings = new ArrayList<>();
        found.diagnoses().forEach(diagnosis -> findings.add(finding(diagnosis, mends.test(diagnosis))));
        tree.put("findings", findings);
        List<Object> silenced = new ArrayList<>();
        found.silenced().forEach(each -> {
            Map<String, Object> item = finding(each.diagnosis(), mends.test(each.diagnosis()));
            item.put("reason", each.reason());
            silenced.add(item);
        });
        tree.put("silenced", silenced);
        installation.version().flatMap(ClientVersion::of).ifPresent(version -> tree.put("client", version.toString()));
        if (!installation.sessions().isEmpty()) {
            tree.put("sessions", sessions(installation.sessions()));
        }
        if (advises) {
            Map<String, Object> advice = new LinkedHashMap<>();
            advice.put("steps", LongContextAdvice.STEPS);
            advice.put("not_seen", LongContextAdvice.NOT_SEEN);
            tree.put("long_context", advice);
        }
        return tree;
    }

    private static Map<String, Object> finding(Diagnosis diagnosis, boolean mended) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("rule", diagnosis.rule().id());
        item.put("name", diagnosis.rule().name());
        item.put("severity", diagnosis.rule().severity().word());
        item.put("file", diagnosis.where().path());
        item.put("line", diagnosis.where().line());
        item.put("column", diagnosis.where().column());
        item.put("outside", Outside.is(diagnosis.where()));
        item.put("what", diagnosis.what());
        item.put("mend", diagnosis.mend());
        item.put("fix", mended);
        return item;
    }

    private static Map<String, Object> sessions(List<SessionLog> logs) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("count", logs.size());
        tree.put("bytes", logs.stream().mapToLong(SessionLog::bytes).sum());
        SessionLog newest = logs.get(0);
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("bytes", newest.bytes());
        last.put("days", newest.age().toDays());
        last.put("tokens_low", SessionCheck.tokens(newest).low());
        last.put("tokens_high", SessionCheck.tokens(newest).high());
        tree.put("newest", last);
        return tree;
    }

    /** Rules, with what they mean. */
    public static Map<String, Object> ofRules(List<DoctorRule> rules) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "doctor-rules/1");
        List<Object> items = new ArrayList<>();
        for (DoctorRule rule : rules) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", rule.id());
            item.put("name", rule.name());
            item.put("severity", rule.severity().word());
            item.put("explanation", rule.explanation());
            items.add(item);
        }
        tree.put("rules", items);
        return tree;
    }
}
