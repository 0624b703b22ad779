export const port = 3400;
