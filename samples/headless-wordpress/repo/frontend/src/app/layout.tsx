import type { Metadata } from "next";
import { SiteHeader } from "@/components/site-header";
import { currentToken } from "@/lib/session";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Fernweg Trips", template: "%s – Fernweg Trips" },
  description: "Guided walks in the mountains.",
};

export default async function RootLayout({ children }: Readonly<{ children: React.ReactNode }>) {
  const signedIn = (await currentToken()) !== undefined;
  return (
    <html lang="en">
      <body>
        <SiteHeader signedIn={signedIn} />
        <main className="mx-auto max-w-4xl px-4 py-8">{children}</main>
      </body>
    </html>
  );
}
