export type PartId = string;
export type PersonId = string;
export type StageId = string;
