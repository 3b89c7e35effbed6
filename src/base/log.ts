import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** JSON lines on standard error: standard output belongs to what a command answers. */
export const createLog = (level: LogLevel): Log => pino({ level, base: null }, pino.destination(2));

export const silentLog: Log = pino({ level: 'silent' });
