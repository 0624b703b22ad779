import Link from "next/link";

export function SiteHeader({ signedIn }: { signedIn: boolean }) {
  return (
    <header className="border-b border-line">
      <nav aria-label="Main" className="mx-auto flex max-w-4xl gap-6 px-4 py-3">
        <Link href="/" className="font-semibold">
          Fernweg Trips
        </Link>
        <Link href="/trips">Trips</Link>
        <Link href={signedIn ? "/dashboard" : "/login"} className="ml-auto">
          {signedIn ? "Dashboard" : "Sign in"}
        </Link>
      </nav>
    </header>
  );
}
