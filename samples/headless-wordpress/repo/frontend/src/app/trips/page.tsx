import type { Metadata } from "next";
import { TripCard } from "@/components/trip-card";
import { latestTrips } from "@/lib/wp/trips";

export const metadata: Metadata = { title: "Trips" };

export default async function TripsPage() {
  const trips = await latestTrips(20);
  return (
    <>
      <h1 className="text-3xl font-semibold">Trips</h1>
      {trips.length === 0 ? (
        <p className="mt-6">No trips at the moment.</p>
      ) : (
        <ul className="mt-6 grid gap-4">
          {trips.map((trip) => (
            <li key={trip.slug}>
              <TripCard title={trip.title} region={trip.region} href={`/trips/${trip.slug}`} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
