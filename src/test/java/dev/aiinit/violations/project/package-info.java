/** Says what it is for, but not that null is no value here. */
package dev.aiinit.violations.project;
