@echo off
rem Starts ai-init with the first Java 17 or later that it finds: the one in JAVA_HOME, then the one on PATH.
rem AI_INIT_JAVA_OPTIONS holds further options for the JVM, separated by blanks.
setlocal EnableExtensions DisableDelayedExpansion
set "AI_INIT_JAVA="
if defined JAVA_HOME call :usable "%JAVA_HOME%\bin\java.exe"
if not defined AI_INIT_JAVA for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :usable "%%~$PATH:J"
if not defined AI_INIT_JAVA (
    echo ai-init: needs Java 17 or later, and found none in JAVA_HOME or on PATH.>&2
    echo Install a Java runtime of version 17 or later, or let JAVA_HOME name the folder of one.>&2
    exit /b 5
)
"%AI_INIT_JAVA%" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx512m -Xss2m ^
    -Dfile.encoding=UTF-8 -Djdk.console=java.base %AI_INIT_JAVA_OPTIONS% -jar "%~dp0..\lib\ai-init.jar" %*
exit /b %ERRORLEVEL%

:usable
if not exist "%~1" exit /b
for /f tokens^=2^ delims^=.^-^+^" %%V in ('call "%~1" -version 2^>^&1 ^| findstr /c:" version "') do (
    if %%V GEQ 17 set "AI_INIT_JAVA=%~1"
)
exit /b
