<?php
/**
 * Signs and checks the tokens.
 *
 * @package Fernweg
 */

use Firebase\JWT\JWT;
use Firebase\JWT\Key;

/**
 * The only class that knows the secret.
 */
final class Fernweg_Token {

	public const LIFETIME  = HOUR_IN_SECONDS;
	private const ALGORITHM = 'HS256';

	/**
	 * Whether a usable secret is configured.
	 */
	public static function is_configured(): bool {
		return defined( 'FERNWEG_JWT_SECRET' ) && strlen( FERNWEG_JWT_SECRET ) >= 32;
	}

	/**
	 * A signed token for this user.
	 *
	 * @param WP_User $user The user who has just signed in.
	 */
	public static function issue( WP_User $user ): string {
		$now = time();
		return JWT::encode(
			array(
				'iss' => home_url(),
				'sub' => (string) $user->ID,
				'iat' => $now,
				'exp' => $now + self::LIFETIME,
			),
			FERNWEG_JWT_SECRET,
			self::ALGORITHM
		);
	}

	/**
	 * Callback of the filter determine_current_user. Leaves cookie sessions of wp-admin alone.
	 *
	 * @param int|false $user_id The user found so far.
	 * @return int|false
	 */
	public static function current_user( $user_id ) {
		$header = isset( $_SERVER['HTTP_AUTHORIZATION'] ) ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_AUTHORIZATION'] ) ) : '';
		if ( $user_id || ! self::is_configured() || ! str_starts_with( $header, 'Bearer ' ) ) {
			return $user_id;
		}
		try {
			$claims = JWT::decode( substr( $header, 7 ), new Key( FERNWEG_JWT_SECRET, self::ALGORITHM ) );
		} catch ( Exception $e ) {
			return $user_id;
		}
		return home_url() === $claims->iss ? (int) $claims->sub : $user_id;
	}
}
