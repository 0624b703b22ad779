package dev.aiinit.detect;

import dev.aiinit.manifest.Folders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Knows which names of component files tell a person something, and which of them are written again most easily. */
final class ComponentNames {
    private static final int MOST = 12;
    private static final int MOST_OF_OWN = 6;

    /** What every interface needs, and what is therefore written a second time when nobody knows of the first. */
    private static final Set<String> COMMON = new TreeSet<>(List.of(
            ("accordion alert alertdialog autocomplete avatar badge banner breadcrumb breadcrumbs button calendar card carousel checkbox"
                            + " chip combobox confirmdialog datatable datepicker dialog drawer dropdown dropdownmenu emptystate errorboundary"
                            + " errormessage field form formfield header footer icon iconbutton image input label layout link list loader"
                            + " loading menu modal navbar navigation notification pagination popover progress progressbar radio radiogroup"
                            + " scrollarea searchbar searchinput select sheet sidebar skeleton slider spinner stepper switch table tabs tag"
                            + " text textarea textfield textinput toast toaster toggle tooltip typography")
                    .split(" ", -1)));

    /** Prefixes that teams give their own components. */
    private static final Pattern OWN_PREFIX = Pattern.compile("^(?:app|base|ui|the)[-_]?");

    /** Folders in which a component is a page, a test or a show piece. */
    private static final Set<String> NO_SHARED = new TreeSet<>(List.of(
            "__mocks__",
            "__stories__",
            "__tests__",
            "_examples",
            "demo",
            "demos",
            "e2e",
            "examples",
            "fixtures",
            "icons",
            "layouts",
            "mocks",
            "pages",
            "preview",
            "routes",
            "screens",
            "spec",
            "stories",
            "storybook",
            "templates",
            "test",
            "tests",
            "views"));

    private static final Pattern TEST = Pattern.compile("\\.(?:test|spec|stories|story|e2e|cy|d)$");

    /** Files that a framework calls by their name. */
    private static final Set<String> FRAMEWORK = new TreeSet<>(List.of(
            "_app",
            "_document",
            "_imports",
            "app",
            "default",
            "error",
            "global-error",
            "layout",
            "loading",
            "main",
            "not-found",
            "page",
            "route",
            "routes",
            "template",
            "types",
            "utils",
            "constants",
            "hooks"));

    private ComponentNames() {}

    /** The name of the component in this file, as the file (or, for an {@code index}, its folder) is called. */
    static Optional<String> of(String folder, String file) {
        String rest = folder.isEmpty() ? file : file.substring(folder.length() + 1);
        for (String part : Folders.of(rest).split("/", -1)) {
            if (NO_SHARED.contains(part.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
        }
        String stem = Folders.name(rest).replaceFirst("\\.[^.]*$", "");
        if (stem.equals("index")) {
            stem = Folders.name(Folders.of(rest));
        }
        stem = stem.replaceFirst("\\.component$", "");
        boolean plain = stem.matches("_?[A-Za-z][\\w-]*") && !TEST.matcher(stem).find();
        return plain && !FRAMEWORK.contains(stem.toLowerCase(Locale.ROOT)) ? Optional.of(stem) : Optional.empty();
    }

    /**
     * Those worth naming: what every interface needs, then some of the project's own.
     *
     * @param names each with whether it lies at the top of its folder
     */
    static List<String> telling(Map<String, Boolean> names) {
        List<String> common = new ArrayList<>();
        List<String> own = new ArrayList<>();
        names.forEach((name, top) -> {
            if (isCommon(name)) {
                common.add(name);
            } else if (top) {
                own.add(name);
            }
        });
        List<String> told = new ArrayList<>(common.subList(0, Math.min(MOST, common.size())));
        int left = Math.max(0, MOST_OF_OWN - told.size());
        told.addAll(own.subList(0, Math.min(left, own.size())));
        return told;
    }

    static boolean isCommon(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = OWN_PREFIX.matcher(lower).replaceFirst("").replaceAll("[-_]", "");
        return COMMON.contains(bare) || COMMON.contains(lower.replaceAll("[-_]", ""));
    }
}
