package dev.aiinit.prompt;

import static dev.aiinit.prompt.Conversation.CTRL_C;
import static dev.aiinit.prompt.Conversation.ENTER;
import static dev.aiinit.prompt.Conversation.ESC;
import static dev.aiinit.prompt.Conversation.F1;
import static dev.aiinit.prompt.Conversation.SHIFT_TAB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.answers.AnswerCheck;
import dev.aiinit.answers.Interrupted;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEntryTest {
    private static final Heading HEADING = new Heading(
            new Place("1/2", "The project", "", "", java.util.List.of(), false),
            "What is it for?",
            "",
            "One sentence.");

    private static Conversation<Turn<String>> asking(String first, Question question) throws IOException {
        return Conversation.with(
                80,
                24,
                HEADING,
                new LineEntry(first, !question.required()),
                text -> AnswerCheck.complaint(question, new Value.Text(text)));
    }

    private static Conversation<Turn<String>> asking(String first) throws IOException {
        return asking(first, new QuestionBuilder("any", Question.Type.TEXT, "Any?").build());
    }

    @Test
    void enterTakesTheTextThatWasFilledIn() throws Exception {
        try (Conversation<Turn<String>> talk = asking("Next.js 16")) {
            talk.sees("What is it for?", "Next.js 16");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done("Next.js 16"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two | {space}three | one two three",
                "one two | ^W | one",
                "one two | ^U | ''",
                "one two | ^Ax | xone two",
                "one two | ^A^Kx | x",
                "one two | ^Ax^Ey | xone twoy",
                "one two | {home}x{end}y | xone twoy",
                "one two | {esc}[1~{esc}[3~ | ne two",
                "one two | {left}{esc}OD{del} | one to",
                "one two | {esc}[1;5D{esc}[1;5Dx | xone two",
                "one two | {esc}[1 | one two",
                "one two | {esc}b{esc}{back} | two",
                "one two | ^A{esc}f{del} | onetwo",
                "日本 | 語 | 日本語",
                "🎉 | {back} | ''"
            })
    void editsLikeAnyLineEditor(String first, String keys, String expected) throws Exception {
        try (Conversation<Turn<String>> talk = asking(first)) {
            assertThat(talk.type(keys).press(ENTER).result()).isEqualTo(Turn.done(expected));
        }
    }

    @Test
    void sequencesThatNobodyKnowsTypeNothing() throws Exception {
        try (Conversation<Turn<String>> talk = asking("ok")) {
            talk.press(
                    "\u001b[1;2Q",
                    "\u001b[38;5~",
                    "\u001bOX",
                    "\u001b[M",
                    "\u001b[200;1u",
                    "\u0001\u001b[99$~",
                    "\u0000",
                    "\u0007");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done("ok"));
        }
    }

    @Test
    void whatIsPastedStaysOnOneLineAndEndsNothing() throws Exception {
        try (Conversation<Turn<String>> talk = asking("")) {
            talk.press("\u001b[200~a shop\r\nfor \u001b[31mspare\u0007 parts\r\u001b[201~");
            talk.sees("a shop for spare parts");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done("a shop for spare parts"));
        }
    }

    @Test
    void helpComesWithF1AndWithALoneQuestionMark() throws Exception {
        try (Conversation<Turn<String>> talk = asking("kept")) {
            talk.press(F1).sees("One sentence.");
            talk.press(F1);
            assertThat(talk.screenText()).doesNotContain("One sentence.");
            talk.press("\u0015?", ENTER).sees("One sentence.", "kept");
            assertThat(talk.press("?", ENTER).result()).isEqualTo(Turn.done("kept?"));
        }
    }

    @Test
    void goingBackTakesTheDraftAlong() throws Exception {
        for (String key : new String[] {SHIFT_TAB, ESC}) {
            try (Conversation<Turn<String>> talk = asking("")) {
                assertThat(talk.press("half", key).result()).isEqualTo(Turn.back("half"));
            }
        }
    }

    @Test
    void aWrongTextIsSaidInOneLineAndAskedAgain() throws Exception {
        Question question = new QuestionBuilder("port", Question.Type.TEXT, "Port?")
                .required()
                .pattern("[0-9]+", "Digits only, please")
                .max(4)
                .build();
        try (Conversation<Turn<String>> talk = asking("", question)) {
            talk.press(ENTER).sees("An answer is needed here");
            talk.press("x", ENTER).sees("Digits only, please");
            talk.press("\u007f12345", ENTER).sees("At most 4 characters, please: these are 5");
            assertThat(talk.press("\u007f").screenText()).doesNotContain("At most");
            assertThat(talk.press(ENTER).result()).isEqualTo(Turn.done("1234"));
        }
    }

    @Test
    void theCursorStandsWhereTheNextCharacterGoes() throws Exception {
        try (Conversation<Turn<String>> talk = asking("日本 ab")) {
            talk.sees("日本 ab");
            // Margin, bar and blank, two wide characters, a blank, two letters.
            assertThat(talk.sent()).endsWith("\u001b[5;11H\u001b[?12l\u001b[?25h");
        }
    }

    @Test
    void controlCEndsEverything() throws Exception {
        try (Conversation<Turn<String>> talk = asking("")) {
            talk.press("half", CTRL_C);
            assertThatThrownBy(talk::result).isInstanceOf(Interrupted.class);
        }
    }
}
