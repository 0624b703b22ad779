<?php
/**
 * REST routes of the sign-in.
 *
 * @package Fernweg
 */

/**
 * Registers fernweg/v1/token and fernweg/v1/me.
 */
final class Fernweg_Auth_Routes {

	/**
	 * Callback of rest_api_init.
	 */
	public static function register(): void {
		register_rest_route(
			'fernweg/v1',
			'/token',
			array(
				'methods'             => 'POST',
				'callback'            => array( self::class, 'token' ),
				'permission_callback' => '__return_true',
				'args'                => array(
					'username' => array(
						'type'     => 'string',
						'required' => true,
					),
					'password' => array(
						'type'     => 'string',
						'required' => true,
					),
				),
			)
		);
		register_rest_route(
			'fernweg/v1',
			'/me',
			array(
				'methods'             => 'GET',
				'callback'            => static fn() => self::describe( wp_get_current_user() ),
				'permission_callback' => 'is_user_logged_in',
			)
		);
	}

	/**
	 * Exchanges name and password for a token.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return array|WP_Error
	 */
	public static function token( WP_REST_Request $request ) {
		if ( ! Fernweg_Token::is_configured() ) {
			return new WP_Error( 'fernweg_no_secret', 'Sign-in is not configured.', array( 'status' => 500 ) );
		}
		$user = wp_authenticate( $request['username'], $request['password'] );
		if ( is_wp_error( $user ) ) {
			return new WP_Error( 'fernweg_bad_credentials', 'Name or password is wrong.', array( 'status' => 401 ) );
		}
		return array(
			'token'      => Fernweg_Token::issue( $user ),
			'expires_in' => Fernweg_Token::LIFETIME,
			'user'       => self::describe( $user ),
		);
	}

	/**
	 * What the front end may know about a user.
	 *
	 * @param WP_User $user The user.
	 */
	private static function describe( WP_User $user ): array {
		return array(
			'id'    => $user->ID,
			'name'  => $user->display_name,
			'roles' => array_values( $user->roles ),
		);
	}
}
