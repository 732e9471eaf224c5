/** `npm run bench`: one measurement after the other, each beside its own baseline. */
await import('./filter.ts');
await import('./reminders.ts');
await import('./largeFiles.ts');
