import "server-only";
import { z } from "zod";
import { wordpress } from "./client";
import { type Trip, trip } from "./schema";

const FIVE_MINUTES = 300;

export async function latestTrips(count: number): Promise<Trip[]> {
  const trips = await wordpress(`/wp/v2/trips?per_page=${count}`, z.array(trip), { revalidateSeconds: FIVE_MINUTES });
  return trips ?? [];
}

export async function tripBySlug(slug: string): Promise<Trip | undefined> {
  const path = `/wp/v2/trips?slug=${encodeURIComponent(slug)}`;
  return (await wordpress(path, z.array(trip), { revalidateSeconds: FIVE_MINUTES }))?.[0];
}
