package dev.aiinit.violations.project;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Only store and client read and write, start programs and talk to others. */
record TouchesDisk(
        File file,
        FileReader reader,
        FileWriter writer,
        RandomAccessFile anywhere,
        FileChannel channel,
        FileInputStream in,
        FileOutputStream out,
        HttpClient http,
        Socket socket,
        ServerSocket listening,
        HttpServer server) {
    void touch(Path path, URL url) throws IOException {
        Files.exists(path);
        path.toRealPath();
        new ProcessBuilder("true").start();
        Runtime.getRuntime().exec(new String[] {"true"});
        url.openStream();
        url.openConnection();
    }
}
