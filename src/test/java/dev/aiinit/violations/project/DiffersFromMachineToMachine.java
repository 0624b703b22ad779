package dev.aiinit.violations.project;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/** Defaults that the user's locale sets: the same repository and answers would not give the same bytes. */
final class DiffersFromMachineToMachine {
    private DiffersFromMachineToMachine() {}

    static Object[] locale(PrintStream stream, PrintWriter writer) {
        UnaryOperator<String> reference = String::toUpperCase;
        return new Object[] {
            reference,
            Locale.getDefault(),
            TimeZone.getDefault(),
            ZoneId.systemDefault(),
            "I".toLowerCase(),
            String.format("%d", 1),
            "%d".formatted(1),
            new Formatter(),
            stream.printf("%d", 1),
            stream.format("%d", 1),
            writer.printf("%d", 1),
            NumberFormat.getInstance(),
            new DecimalFormat("0.0"),
            new SimpleDateFormat("MMM"),
            Collator.getInstance(),
            DateTimeFormatter.ofPattern("MMM")
        };
    }

    static Object[] charset(byte[] bytes, InputStream in, OutputStream out, ByteArrayOutputStream written) {
        return new Object[] {
            Charset.defaultCharset(),
            "ü".getBytes(),
            new String(bytes),
            new String(bytes, 0, 1),
            new InputStreamReader(in),
            new OutputStreamWriter(out),
            new PrintStream(out),
            new PrintStream(out, true),
            new PrintWriter(out),
            written.toString(),
            new Scanner(in)
        };
    }
}
