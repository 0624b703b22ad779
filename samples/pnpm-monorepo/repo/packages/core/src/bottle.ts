export type Bottle = { name: string; year: number };
