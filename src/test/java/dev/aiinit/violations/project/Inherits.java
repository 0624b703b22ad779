package dev.aiinit.violations.project;

import java.util.TimerTask;

/** Extends a class that is no listed extension point. */
final class Inherits extends TimerTask {
    @Override
    public void run() {}
}
