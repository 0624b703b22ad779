import Link from "next/link";
import { TripCard } from "@/components/trip-card";
import { latestTrips } from "@/lib/wp/trips";

export default async function HomePage() {
  const trips = await latestTrips(6);
  return (
    <>
      <h1 className="text-3xl font-semibold">Walks worth the train ride</h1>
      <ul className="mt-6 grid gap-4 sm:grid-cols-2">
        {trips.map((trip) => (
          <li key={trip.slug}>
            <TripCard title={trip.title} region={trip.region} href={`/trips/${trip.slug}`} />
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Link className="text-deep underline" href="/trips">
          All trips
        </Link>
      </p>
    </>
  );
}
