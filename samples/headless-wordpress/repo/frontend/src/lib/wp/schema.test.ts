import { describe, expect, it } from "vitest";
import { trip } from "./schema";

const post = {
  slug: "ridge-walk",
  title: { rendered: "Ridge walk" },
  content: { rendered: "<p>Two days, one hut.</p>" },
  meta: { region: "Vosges" },
};

describe("trip", () => {
  it("flattens what WordPress sends", () => {
    expect(trip.parse(post)).toEqual({
      slug: "ridge-walk",
      title: "Ridge walk",
      bodyHtml: "<p>Two days, one hut.</p>",
      region: "Vosges",
    });
  });

  it("refuses a post without a region", () => {
    expect(trip.safeParse({ ...post, meta: {} }).success).toBe(false);
  });
});
