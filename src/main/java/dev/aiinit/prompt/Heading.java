package dev.aiinit.prompt;

/**
 * What stands around a widget. All text in it is harmless to print.
 *
 * @param note where the preselected value comes from
 * @param help what {@code ?} shows
 */
record Heading(Place place, String prompt, String note, String help) {}
