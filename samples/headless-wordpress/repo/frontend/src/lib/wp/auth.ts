import "server-only";
import { wordpress } from "./client";
import { token, user } from "./schema";

export const requestToken = (username: string, password: string) =>
  wordpress("/fernweg/v1/token", token, { post: { username, password } });

export const whoAmI = (bearer: string) => wordpress("/fernweg/v1/me", user, { token: bearer });
