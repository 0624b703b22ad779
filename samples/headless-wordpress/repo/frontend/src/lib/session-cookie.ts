export const SESSION_COOKIE = "fernweg_session";
