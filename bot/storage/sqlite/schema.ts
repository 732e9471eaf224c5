/** "CXKS" in ASCII: how a file says that it is a store of this program. */
export const applicationId = 0x43584b53;
/** Raised with each change of the tables below; a file of a later one is left alone. */
export const currentSchema = 2;

/**
 * `rows`: one for each row of the table service's tables; `columns` is a JSON object, `version`
 * the transaction that wrote it. `store`: one row, how many transactions and probes there have
 * been, and how many transactions were acknowledged and are not there any more.
 */
export const schema = `
  PRAGMA application_id = ${String(applicationId)};
  PRAGMA user_version = ${String(currentSchema)};
  CREATE TABLE store (
    transactions INTEGER NOT NULL,
    probes INTEGER NOT NULL,
    lost INTEGER NOT NULL
  ) STRICT;
  INSERT INTO store VALUES (0, 0, 0);
  CREATE TABLE rows (
    tableName TEXT NOT NULL,
    partitionKey TEXT NOT NULL,
    rowKey TEXT NOT NULL,
    version INTEGER NOT NULL,
    columns TEXT NOT NULL,
    PRIMARY KEY (tableName, partitionKey, rowKey)
  ) STRICT, WITHOUT ROWID;
`;

export const insertRow =
  'INSERT INTO rows (tableName, partitionKey, rowKey, version, columns) VALUES (?, ?, ?, ?, ?)';

/** What brings a file to the next schema, by the schema that it has. */
export const upgrades: Readonly<Record<number, string>> = {
  1: 'ALTER TABLE store ADD COLUMN lost INTEGER NOT NULL DEFAULT 0',
};
