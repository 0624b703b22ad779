import { z } from "zod";

const rendered = z.object({ rendered: z.string() });

/** A post of type `fernweg_trip` as the WordPress REST API sends it, turned into what the pages use. */
export const trip = z
  .object({ slug: z.string(), title: rendered, content: rendered, meta: z.object({ region: z.string() }) })
  .transform((post) => ({
    slug: post.slug,
    title: post.title.rendered,
    bodyHtml: post.content.rendered,
    region: post.meta.region,
  }));

export const user = z.object({ id: z.number().int(), name: z.string(), roles: z.array(z.string()) });

export const token = z.object({ token: z.string().min(1), expires_in: z.number().int().positive(), user });

export type Trip = z.output<typeof trip>;
