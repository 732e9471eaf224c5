import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const lookEveryMs = 500;
const shells = /^(.*\/)?-?(sh|dash|bash|ash|zsh|ksh)$/;

/**
 * Whoever runs this process as a script: npm, and the shell between the two. Killed, they pass no
 * signal on. Without npm nobody is watched: what starts this process itself is expected to signal.
 */
export function watchStarters() {
  const watched = starters();
  const haveEnded = () => !watched.every(isRunning);
  return {
    /** True when one of them has ended. */
    haveEnded,
    /** Calls back once when one of them has ended. */
    whenEnded(callback) {
      if (watched.length === 0) return;
      const timer = setInterval(() => {
        if (!haveEnded()) return;
        clearInterval(timer);
        callback();
      }, lookEveryMs);
      timer.unref();
    },
  };
}

/** Process ids: the parent, and its own parent where the parent is npm's shell. */
function starters() {
  if (process.env.npm_lifecycle_event === undefined) return [];
  const parent = look(process.ppid);
  if (parent === null || !shells.test(parent.name)) return [process.ppid];
  return [process.ppid, parent.ppid];
}

/** Null where the system does not tell. */
function look(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const end = stat.lastIndexOf(')');
      // PID (NAME) STATE PPID …
      return {
        name: stat.slice(stat.indexOf('(') + 1, end),
        ppid: Number(stat.slice(end + 4).split(' ')[0]),
      };
    }
    if (process.platform === 'win32') return null;
    const [ppid, ...name] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], {
      encoding: 'utf8',
    })
      .trim()
      .split(/\s+/);
    return { name: name.join(' '), ppid: Number(ppid) };
  } catch {
    return null;
  }
}

/** True while there is a process with this id. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
