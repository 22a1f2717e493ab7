export { createService, REQUEST_LIMITS, type ServiceOptions } from './bootstrap/create-service.js';
export { readConfig, type ConfigOf, type ConfigProblem } from './config/read-config.js';
export { flag, integer, oneOf, port, text, webAddress, type Setting } from './config/settings.js';
export { readinessOf, type ReadinessCheck, type ReadinessReport } from './health/health.js';
export { HealthModule } from './health/health.module.js';
export { createLogger, type LoggerOptions } from './logging/logger.js';
export { Metrics } from './metrics/metrics.js';
export { problemOf, type FieldProblem, type Problem } from './problem/problem.js';
export { statusOf } from './problem/status.js';
