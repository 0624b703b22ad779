@echo off
rem Starts ai-init with the first Java 17 or later that it finds: the one in JAVA_HOME, then the one on PATH.
rem AI_INIT_JAVA_OPTIONS holds further options for the JVM, separated by blanks.
setlocal EnableExtensions DisableDelayedExpansion
set "AI_INIT_JAVA="
set "AI_INIT_TRY="
rem Some write JAVA_HOME with quotes of its own.
if defined JAVA_HOME set "AI_INIT_TRY=%JAVA_HOME:"=%\bin\java.exe"
call :usable
if not defined AI_INIT_JAVA for %%J in (java.exe) do set "AI_INIT_TRY=%%~$PATH:J"
if not defined AI_INIT_JAVA call :usable
if not defined AI_INIT_JAVA (
    echo ai-init: needs Java 17 or later, and found none in JAVA_HOME or on PATH.>&2
    echo Install a Java runtime of version 17 or later, or let JAVA_HOME name the folder of one.>&2
    rem A caller that joins commands sees the code of the last program, which would be that of echo.
    "%ComSpec%" /d /c exit 5
    exit /b 5
)
rem The report of a crash belongs to nobody's repository.
set "AI_INIT_REPORTS=%TEMP%"
if not defined TEMP set "AI_INIT_REPORTS=%SystemRoot%\Temp"
"%AI_INIT_JAVA%" -Xlog:disable -XX:ErrorFile="%AI_INIT_REPORTS%\ai-init-crash-%%p.log" -XX:TieredStopAtLevel=1 ^
    -XX:+UseSerialGC -XX:-UsePerfData -XX:TLABSize=128k -Xmx512m -Xss2m -Dfile.encoding=UTF-8 -Djdk.console=java.base ^
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %AI_INIT_JAVA_OPTIONS% -jar "%~dp0..\lib\ai-init.jar" %*
exit /b %ERRORLEVEL%

rem Leaves AI_INIT_TRY in AI_INIT_JAVA when it is there and new enough. Not an argument: call would read a path twice.
:usable
if not exist "%AI_INIT_TRY%" exit /b
for /f tokens^=2^ delims^=.^-^+^" %%V in ('call "%AI_INIT_TRY%" -version 2^>^&1 ^| findstr /c:" version "') do (
    if %%V GEQ 17 set "AI_INIT_JAVA=%AI_INIT_TRY%"
)
exit /b
